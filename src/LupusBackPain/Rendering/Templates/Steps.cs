using System.Collections;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A step of a compiled template: it writes a part of the page that the frame holds.</summary>
internal delegate void Step(Frame frame);

/// <summary>How steps run.</summary>
internal static class Steps
{
    /// <summary>Runs steps in order.</summary>
    public static void Run(IReadOnlyList<Step> steps, Frame frame)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            steps[i](frame);
        }
    }

    /// <summary>Runs steps once for each item of a list, which stands in a slot of the frame.</summary>
    public static void Loop(object? list, Step[] body, int slot, Frame frame)
    {
        foreach (var item in Items(list))
        {
            frame.Set(slot, item);
            Run(body, frame);
        }
    }

    private static IEnumerable Items(object? list) => list switch
    {
        DataList data => data.Items,
        IEnumerable items and not string => items,
        _ => Array.Empty<object>(),
    };
}
