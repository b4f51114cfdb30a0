// Draws the charts beside their tables, from the tables' own numbers; without this script the tables say the same.
(function () {
  "use strict";
  if (!window.Chart) {
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();

  function series(table, name) {
    return Array.from(table.querySelectorAll("tbody tr"), (row) => Number(row.dataset[name]));
  }

  for (const canvas of document.querySelectorAll("canvas[data-chart]")) {
    const table = document.querySelector(`table[data-of="${canvas.dataset.chart}"]`);
    const names = canvas.dataset.chart === "stages" ? ["median", "p90"] : ["own", "published"];
    const fills = [colour("--accent"), "#c9d6d2"];
    new window.Chart(canvas, {
      type: "bar",
      data: {
        labels: Array.from(table.querySelectorAll("tbody tr"), (row) => row.dataset.label),
        datasets: names.map((name, at) => ({
          label: canvas.dataset[name],
          data: series(table, name),
          backgroundColor: fills[at],
          borderColor: colour("--accent-strong"),
          borderWidth: at,
        })),
      },
      options: { animation: false, maintainAspectRatio: false, scales: { y: { beginAtZero: true, ticks: { precision: 0 } } } },
    });
  }
})();
