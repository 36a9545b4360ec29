
// Sorts tables by their columns, and folds all pages in or out. Without it the report is whole.
(() => {
  const said = document.body.appendChild(document.createElement("p"));
  said.className = "said";
  said.setAttribute("role", "status");

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  function sort(table, head, isNumber) {
    const descending = head.ariaSort ? head.ariaSort === "ascending" : isNumber;
    const [column, body] = [head.cellIndex, table.tBodies[0]];
    const compare = (a, b) => isNumber ? a - b : a.localeCompare(b, "en", { numeric: true });
    const rows = [...body.rows].map(row => ({ row, by: value(row, column) }));
    // Rows that have nothing in the column stay last, whichever way it is sorted.
    rows.sort((a, b) => (a.by === "") - (b.by === "") || (descending ? compare(b.by, a.by) : compare(a.by, b.by)));
    body.append(...rows.map(each => each.row));
    for (const other of table.tHead.rows[0].cells) other.ariaSort = null;
    head.ariaSort = descending ? "descending" : "ascending";
    said.textContent = `Sorted by ${head.textContent}, ${head.ariaSort}`;
  }

  for (const table of document.querySelectorAll("table")) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head, head.classList.contains("n")));
    }
  }

  const details = [...document.querySelectorAll("details")];
  for (const section of document.querySelectorAll("section:has(> details)")) {
    const button = document.createElement("button");
    const own = section.querySelectorAll(":scope > details");
    button.type = "button";
    button.className = "tool";
    button.textContent = "Open all";
    button.addEventListener("click", () => {
      const open = [...own].some(each => !each.open);
      own.forEach(each => each.open = open);
      button.textContent = open ? "Close all" : "Open all";
    });
    section.querySelector("h2").after(button);
  }

  let folded = [];
  addEventListener("beforeprint", () => (folded = details.filter(each => !each.open)).forEach(each => each.open = true));
  addEventListener("afterprint", () => folded.forEach(each => each.open = false));
})();
