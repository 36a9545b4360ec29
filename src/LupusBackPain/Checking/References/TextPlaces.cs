namespace LupusBackPain.Checking;

/// <summary>Turns offsets into lines and columns; asked in rising order, it goes through the text once. Columns of octets count octets.</summary>
internal ref struct TextPlaces
{
    private readonly ReadOnlySpan<byte> octets;
    private readonly ReadOnlySpan<char> units;
    private int line = 1;
    private int lineStart;
    private int last;

    public TextPlaces(ReadOnlySpan<byte> octets) => this.octets = octets;

    public TextPlaces(ReadOnlySpan<char> units) => this.units = units;

    public Place At(int offset)
    {
        for (; last < offset; last++)
        {
            if (octets.IsEmpty ? units[last] == '\n' : octets[last] == '\n')
            {
                (line, lineStart) = (line + 1, last + 1);
            }
        }
        return new Place(line, offset - lineStart + 1);
    }
}
