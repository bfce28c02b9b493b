import type { Name, Source } from "../api";
import { percent } from "../format";
import { sayValue } from "../words";
import { NameLink } from "./basics";
import { SourceMark } from "./Figure";

export interface Tree {
  name: Name;
  kind?: string;
  share?: number;
  source?: Source;
  branches: Tree[];
  cut: number;
}

/** Who stands over or under an actor, with the kind and share of each link. */
export function ControlTree(props: { tree: Tree; up: boolean; root?: boolean }) {
  const { tree, up } = props;
  // Facilities are listed with map and table of their own; here they would hide who holds whom.
  const branches = up ? tree.branches : tree.branches.filter((b) => b.name.type !== "facility");
  return (
    <ul class={props.root === false ? "tree" : "tree tree-root"}>
      {branches.map((branch, i) => (
        <li key={i}>
          <span class="branch">
            <span class={`link-kind link-${(branch.kind ?? "").replaceAll(" ", "-")}`}>
              {up ? "↑" : "↓"} {sayValue(branch.kind ?? "")}
              {branch.share !== undefined && <b> {percent(branch.share)}</b>}
            </span>{" "}
            <NameLink name={branch.name} /> <span class="quiet small">{sayValue(branch.name.note, "entity")}</span>
            {branch.source && <SourceMark source={branch.source} title={branch.name.name} />}
          </span>
          {branch.branches.length > 0 && <ControlTree tree={branch} up={up} root={false} />}
          {branch.cut > 0 && <span class="quiet small"> … +{branch.cut}</span>}
        </li>
      ))}
    </ul>
  );
}
