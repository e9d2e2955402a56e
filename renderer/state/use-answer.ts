import { useCallback, useEffect, useState } from 'react';

interface AnswerOptions {
  /** So long after the question has changed it is asked, in milliseconds: typing goes on meanwhile. */
  readonly pauseMs?: number;
  /** Asked again so often, in milliseconds. */
  readonly everyMs?: number;
  /** Asked again whenever one of these changes; always as many. */
  readonly news?: readonly unknown[];
}

/**
 * The last answer to a question, null before the first, and a function that asks once more. `ask`: the same function as long as
 * the question is the same; its null is no answer, and the one before stays. An answer that comes after another question was
 * asked is dropped.
 */
export function useAnswer<Answer>(
  ask: () => Promise<Answer | null>,
  { pauseMs = 0, everyMs, news = [] }: AnswerOptions = {},
): readonly [Answer | null, () => void] {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last two are not read, they only ask once more
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const next = await ask();
      if (isWanted && next !== null) setAnswer(next);
    };
    const timer = setTimeout(() => void look(), pauseMs);
    const again = everyMs === undefined ? undefined : setInterval(() => void look(), everyMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [ask, pauseMs, everyMs, times, ...news]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return [answer, again];
}
