import { useCallback, useEffect, useReducer, useRef } from "react";
import type { AttemptView } from "@/lib/learning";
import type { paths } from "@/lib/paths";
import { handIn, readSubmission, type Content, type Failure } from "./lab-client";

type LabPaths = ReturnType<typeof paths.lab>;

/** `sending` and `waiting` say what is awaited: our server taking the submission, or its grading. */
export interface Grading {
  readonly phase: { readonly kind: "rest" } | { readonly kind: "sending" } | { readonly kind: "waiting"; readonly id: string } | { readonly kind: "failed"; readonly failure: Failure };
  readonly shown: AttemptView | null;
}

type Event =
  | { readonly kind: "sending" }
  | { readonly kind: "waiting"; readonly id: string }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "graded"; readonly view: AttemptView };

function next(state: Grading, event: Event): Grading {
  return event.kind === "graded" ? { phase: { kind: "rest" }, shown: event.view } : { ...state, phase: event };
}

/** A page opened while a submission is graded waits for that one; else it shows the last report. */
const begin = (last: AttemptView | null): Grading =>
  last?.status === "waiting" ? { shown: null, phase: { kind: "waiting", id: last.id } } : { shown: last, phase: { kind: "rest" } };

/** Submits, waits and shows what came of it. `onGraded`: there is a new report. */
export function useGrading(lab: LabPaths, last: AttemptView | null, onGraded: () => void) {
  const [state, dispatch] = useReducer(next, last, begin);
  const key = useRef<{ readonly text: string; readonly value: string } | null>(null);
  const waitingFor = state.phase.kind === "waiting" ? state.phase.id : null;

  const show = useCallback(
    async (id: string) => {
      const view = await readSubmission(lab.submission(id));
      if (view === null || view.status === "waiting") return;
      dispatch({ kind: "graded", view });
      onGraded();
    },
    [lab, onGraded],
  );

  const submit = useCallback(
    async (content: Content) => {
      dispatch({ kind: "sending" });
      // A text that may have arrived although no answer came keeps its key: sent again, it is the same submission.
      const text = JSON.stringify(content);
      if (key.current?.text !== text) key.current = { text, value: crypto.randomUUID() };
      const answer = await handIn(lab.submissions, { ...content, idempotencyKey: key.current.value });
      if (answer.kind !== "offline") key.current = null;
      dispatch(answer.kind === "stored" ? { kind: "waiting", id: answer.id } : { kind: "failed", failure: answer });
    },
    [lab],
  );

  useArrival(lab.events, waitingFor, show);
  return { ...state, submit };
}

/** Milliseconds between looks: seldom while the event stream is open, often without it. */
const LOOK = { streaming: 8000, alone: 1500 } as const;

/** Calls `show` when the report of `id` has arrived: told by the event stream, found by looking where that fails. */
function useArrival(url: string, id: string | null, show: (id: string) => Promise<void>) {
  useEffect(() => {
    if (id === null) return;
    const stream = new EventSource(url);
    const look = () => void show(id);
    const arrived = (event: MessageEvent<string>) => {
      if (JSON.parse(event.data).submissionId === id) look();
    };
    stream.addEventListener("report", arrived);
    // It may have been graded before the stream stood.
    stream.addEventListener("open", look);
    let timer = setTimeout(function again() {
      look();
      timer = setTimeout(again, stream.readyState === EventSource.OPEN ? LOOK.streaming : LOOK.alone);
    }, LOOK.alone);
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [url, id, show]);
}
