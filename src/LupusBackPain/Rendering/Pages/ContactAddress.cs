namespace LupusBackPain.Rendering;

/// <summary>Where readers write to: the contact of site.yaml, which is an e-mail address or a web address.</summary>
internal static class ContactAddress
{
    /// <summary>The address with a subject and a text ready, where it takes them; null where there is no contact.</summary>
    public static Href? Of(string? contact, string? subject, string? text)
    {
        if (contact is null || !contact.Contains('@', StringComparison.Ordinal) || contact.Contains(':', StringComparison.Ordinal))
        {
            return contact is null ? null : Href.Outside(contact);
        }
        var query = subject is null ? "" : $"?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(text ?? "")}";
        return Href.Outside($"mailto:{contact}{query}");
    }
}
