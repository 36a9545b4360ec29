using System.Globalization;

namespace LupusBackPain.Commands;

/// <summary>A cell of a table. SortBy orders it where its words do not: a number or a day in its machine form.</summary>
internal sealed record Cell(Fragment Content, string? SortBy = null, bool IsNumber = false)
{
    public static Cell Words(string words) => new(Fragment.Of($"{words}"));

    public static Cell Number(int number) => new(Fragment.Of($"{number:N0}"), number.ToString(CultureInfo.InvariantCulture), true);

    public static Cell Day(DateOnly? day) => new(Fragment.Day(day), ReportJson.Day(day) ?? "");
}

/// <summary>Writes tables. With script their columns sort; the first cell of a row names it.</summary>
internal static class ReportTable
{
    /// <summary>A table in a frame that scrolls where it is too wide. The id is of its caption; columns whose names end in '#' hold numbers.</summary>
    public static Fragment Of(string id, string caption, string[] columns, IEnumerable<Cell[]> rows) => Fragment.Of($"""
        <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0">
        <table>
        <caption id="{id}">{caption}</caption>
        <thead><tr>{Fragment.Of(columns, Head)}</tr></thead>
        <tbody>
        {Fragment.Of(rows, Row)}</tbody>
        </table>
        </div>

        """);

    private static Fragment Head(string column) => column.EndsWith('#')
        ? Fragment.Of($"<th scope=\"col\" class=\"n\">{column[..^1]}</th>")
        : Fragment.Of($"<th scope=\"col\">{column}</th>");

    private static Fragment Row(Cell[] cells) =>
        Fragment.Of($"<tr>{Fragment.Of(cells.Take(1), cell => Fragment.Of($"<th scope=\"row\"{Sort(cell)}>{cell.Content}</th>"))}{Fragment.Of(cells.Skip(1), Data)}</tr>\n");

    private static Fragment Data(Cell cell) => cell.IsNumber
        ? Fragment.Of($"<td class=\"n\"{Sort(cell)}>{cell.Content}</td>")
        : Fragment.Of($"<td{Sort(cell)}>{cell.Content}</td>");

    private static Fragment Sort(Cell cell) => cell.SortBy is null ? Fragment.None : Fragment.Of($" data-sort=\"{cell.SortBy}\"");
}
