"""What a screen reader is offered, as text: roles, names, levels and states of the accessibility tree."""

import difflib

from playwright.sync_api import Page

from served import HERE, WORK

SNAPSHOTS = HERE / "Snapshots"
#: Nodes that say nothing of their own; what is in them is read.
SILENT = {"generic", "none", "InlineTextBox", "LineBreak", "ListMarker", "Section", "LayoutTable"}
STATES = ["expanded", "checked", "pressed", "disabled", "required", "invalid", "haspopup", "selected", "valuetext"]
ROWS = 3


def text(page: Page) -> str:
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    root = next(node for node in nodes.values() if "parentId" not in node)
    lines: list[str] = []
    Tree(nodes, lines).write(root, 0)
    return "\n".join(lines) + "\n"


class Tree:
    def __init__(self, nodes: dict, lines: list[str]) -> None:
        self.nodes, self.lines = nodes, lines

    def role(self, node: dict) -> str:
        return node.get("role", {}).get("value", "none")

    def name(self, node: dict) -> str:
        return " ".join(str(node.get("name", {}).get("value", "")).split())

    def children(self, node: dict) -> list[dict]:
        """The nodes that are read within a node, those that say nothing replaced by what is in them."""
        found = []
        for key in node.get("childIds", []):
            child = self.nodes.get(key)
            if child is None or self.role(child) in {"InlineTextBox", "LineBreak", "ListMarker"}:
                continue
            is_silent = child.get("ignored") or (self.role(child) in SILENT and not self.name(child))
            found += self.children(child) if is_silent else [child]
        return found

    def flat(self, node: dict) -> str:
        """A cell of a table in one line: links in square brackets, other things by their role."""
        role, parts = self.role(node), self.children(node)
        if role == "StaticText":
            return self.name(node)
        inner = " ".join(filter(None, map(self.flat, parts))) if parts else self.name(node)
        if role == "link":
            return f"[{inner}]"
        if role in {"button", "image", "img", "SvgRoot"}:
            return f"({role} {self.name(node)})"
        return inner

    def states(self, node: dict) -> str:
        found = {prop["name"]: prop["value"].get("value") for prop in node.get("properties", [])}
        words = [f" {found['level']}"] if "level" in found else []
        words += [f" {name}={found[name]}" for name in STATES if found.get(name) not in (None, False, "false", "")]
        described = node.get("description", {}).get("value", "")
        return "".join(words) + (f' described as "{" ".join(described.split())}"' if described else "")

    def write(self, node: dict, depth: int) -> None:
        role, name, parts = self.role(node), self.name(node), self.children(node)
        start = "  " * depth
        if role == "StaticText":
            if name:
                self.lines.append(f"{start}{name}")
            return
        if role == "row":
            self.lines.append(f"{start}row: {' | '.join(map(self.flat, parts))}{self.states(node)}")
            return
        words = " ".join(self.flat(part) for part in parts)
        is_plain = all(self.role(part) == "StaticText" for part in parts)
        shown = f' "{name or words}"' if name or (is_plain and parts) else ""
        self.lines.append(f"{start}{role}{self.states(node)}{shown}")
        if is_plain and (not name or name == " ".join(words.split())):
            return
        if role in {"image", "img", "SvgRoot"}:
            return
        if role in {"rowgroup", "table", "grid"}:
            rows = [part for part in parts if self.role(part) == "row"]
            for part in parts:
                if self.role(part) != "row" or rows.index(part) < ROWS:
                    self.write(part, depth + 1)
            if len(rows) > ROWS:
                self.lines.append(f"{start}  … and {len(rows) - ROWS} rows more")
            return
        for part in parts:
            self.write(part, depth + 1)


def compare(kind: str, found: str, accept: bool) -> list[str]:
    """Nothing if a page is read as it was accepted; else how many lines differ, and where to see which."""
    file = SNAPSHOTS / f"{kind}.txt"
    if accept:
        SNAPSHOTS.mkdir(exist_ok=True)
        file.write_text(found)
        return []
    if not file.exists():
        return ["not accepted yet: make accept-reading"]
    accepted = file.read_text()
    if accepted == found:
        return []
    folder = WORK / "reading"
    folder.mkdir(parents=True, exist_ok=True)
    lines = list(difflib.unified_diff(
        accepted.splitlines(), found.splitlines(), "accepted", "now", n=2, lineterm=""))
    (folder / f"{kind}.diff").write_text("\n".join(lines) + "\n")
    changed = [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
    return [f"{len(changed)} lines are read differently (.build/web/reading/{kind}.diff): {' ⏎ '.join(changed[:4])}"]
