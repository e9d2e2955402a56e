import type { ReactElement } from 'react';
import { stopsQuestions } from '../../shared/domain/failure.ts';
import type { Report } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { Age } from '../ui/Age.tsx';

/** When a server was asked, over ssh where it was, and how long the answer took; or that it is not asked any more. */
export function WhenAsked({ report }: { readonly report: Report }): ReactElement {
  if (report.kind === 'noAnswer' && stopsQuestions(report.error.code))
    return <>{text.server.notAskedAgain}</>;
  return (
    <>
      {text.server.asked} <Age at={report.askedAt} />
      {report.via === 'ssh' && ` ${text.server.overSsh}`}
      {report.kind === 'answer' && `, ${text.server.took(report.tookMs)}`}
    </>
  );
}
