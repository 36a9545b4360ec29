using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace LupusBackPain.Checking;

/// <summary>Line and column of a tag in the output file, 1-based; 0 where unknown.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>
/// A node of the least tree that AngleSharp's tree builder can build by the HTML standard: children, and of text only what the checks read.
/// It costs half of AngleSharp's own document. Values point into the parser's buffer: copy what outlives the document.
/// </summary>
internal class TreeNode : IConstructableNode, IConstructableNodeList
{
    private static readonly TreeNode[] NoChildren = [];
    private TreeNode[] children = NoChildren;

    public ReadOnlySpan<TreeNode> Children => children.AsSpan(0, Length);

    /// <summary>How many ancestors it had when it was put into the tree.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether text below it is kept: in links, styles and scripts.</summary>
    public bool KeepsText { get; protected set; }

    public virtual StringOrMemory NodeName => default;

    public NodeFlags Flags { get; protected init; }

    public IConstructableNode? Parent { get; set; }

    public IConstructableNodeList ChildNodes => this;

    public int Length { get; private set; }

    public IConstructableNode this[int index] => children[index];

    public void AddNode(IConstructableNode node) => InsertNode(Length, node);

    public virtual void InsertNode(int idx, IConstructableNode childNode)
    {
        var child = (TreeNode)childNode;
        child.Parent = this;
        child.Depth = Depth + 1;
        child.KeepsText |= KeepsText;
        if (Length == children.Length)
        {
            Array.Resize(ref children, Math.Max(4, Length * 2));
        }
        Array.Copy(children, idx, children, idx + 1, Length - idx);
        children[idx] = child;
        Length++;
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        childNode.Parent = null;
        Array.Copy(children, idx + 1, children, idx, Length - idx - 1);
        Length--;
    }

    public void RemoveChild(IConstructableNode childNode)
    {
        var index = Array.LastIndexOf(children, (TreeNode)childNode, Length - 1, Length);
        if (index >= 0)
        {
            RemoveNode(index, childNode);
        }
    }

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void Clear()
    {
        foreach (var child in Children)
        {
            child.Parent = null;
        }
        Length = 0;
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(Length, text, emitWhiteSpaceOnly);

    public virtual void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (KeepsText)
        {
            InsertNode(idx, new TreeText(text));
        }
    }

    /// <summary>All text below it that was kept, in order.</summary>
    public string Text
    {
        get
        {
            if (Length == 1 && children[0] is TreeText only)
            {
                return only.Value.ToString();
            }
            var text = new System.Text.StringBuilder();
            AddText(text);
            return text.ToString();
        }
    }

    private void AddText(System.Text.StringBuilder text)
    {
        foreach (var child in Children)
        {
            if (child is TreeText piece)
            {
                text.Append(piece.Value.Memory.Span);
            }
            else
            {
                child.AddText(text);
            }
        }
    }

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => Children.ToArray().AsEnumerable<IConstructableNode>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Children.ToArray().GetEnumerator();
}

/// <summary>A run of text.</summary>
internal sealed class TreeText(StringOrMemory value) : TreeNode
{
    public StringOrMemory Value => value;
}
