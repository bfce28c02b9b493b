import { render } from "preact";

render(<p>Chokepoint</p>, document.getElementById("app")!);
