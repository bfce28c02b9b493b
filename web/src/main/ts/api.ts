// Talks to the server. Every failure becomes a Problem with words for people.

export interface Source {
  kind: "quoted" | "tabulated" | "computed" | "assumed";
  quality: string;
  text: string;
  place?: string;
  inputs: Source[];
  moreInputs: number;
}

export interface Figure {
  value: number;
  unit: string;
  source: Source;
}

export interface Name {
  type: "entity" | "facility" | "place" | "material";
  id: string;
  name: string;
  nameZh?: string;
  note: string;
}

export interface Page<T> {
  items: T[];
  page: number;
  size: number;
  total: number;
}

export interface Account {
  id: string;
  name: string;
  displayName: string;
  role: "reader" | "analyst" | "admin";
  disabled: boolean;
}

export interface Session {
  team: boolean;
  openId: boolean;
  account?: Account;
  csrf?: string;
}

export interface Run {
  id: string;
  kind: string;
  state: "queued" | "running" | "done" | "failed";
  step: string;
  done: number;
  result?: string;
  problem?: string;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

let csrf = "";

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { title: string; detail: string };
    return new Problem(response.status, body.title, body.detail);
  } catch {
    return new Problem(response.status, response.statusText, "");
  }
}

async function send(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (csrf) headers["X-CSRF-Token"] = csrf;
  if (type) headers["Content-Type"] = type;
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body });
  } catch {
    throw new Problem(0, "The server does not answer", "Is it still running?");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get<T>(path: string): Promise<T> {
  return (await send("GET", path)).json() as Promise<T>;
}

export async function post<T>(path: string, value: unknown): Promise<T> {
  const response = await send("POST", path, JSON.stringify(value), "application/json");
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export async function patch<T>(path: string, value: unknown): Promise<T> {
  return (await send("PATCH", path, JSON.stringify(value), "application/json")).json() as Promise<T>;
}

export async function upload<T>(path: string, form: FormData): Promise<T> {
  return (await send("POST", path, form)).json() as Promise<T>;
}

export async function remove(path: string): Promise<void> {
  await send("DELETE", path);
}

export async function openSession(): Promise<Session> {
  const session = await get<Session>("/api/v1/session");
  csrf = session.csrf ?? "";
  return session;
}

/** Watches a run until it ends, and answers its result. */
export function follow<T>(run: Run, onStep: (run: Run) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/v1/runs/${run.id}/events`);
    const end = (last: Run) => {
      events.close();
      if (last.result) get<T>(last.result).then(resolve, reject);
      else reject(new Problem(500, "The run ended without a result", last.problem ?? ""));
    };
    events.addEventListener("run", (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Run;
      onStep(now);
      if (now.state === "done" || now.state === "failed") end(now);
    });
    events.onerror = () => {
      // A stream that breaks may have ended: ask once how the run stands, else the browser reconnects.
      get<Run>(`/api/v1/runs/${run.id}`).then(
        (now) => {
          onStep(now);
          if (now.state === "done" || now.state === "failed") end(now);
        },
        (problem) => {
          events.close();
          reject(problem);
        },
      );
    };
  });
}
