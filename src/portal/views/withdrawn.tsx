import { chinaDateOf } from '../../platform/clock/clock'
import type { WithdrawnAnswer } from '../present-withdrawal'
import { withdrawalCauseLabels } from '../labels'
import type { Site } from '../site'
import { renderPage } from './layout'
import { DateText, Fact } from './parts'

/** 撤下说明 (行政处罚法 art. 48): why a decision that was public no longer is; names only whom it may name. */
export const renderWithdrawn = (site: Site, { withdrawal, subject }: WithdrawnAnswer): string =>
  renderPage(
    site,
    { title: '该决定已撤下', unlisted: true },
    <article class="message">
      <p class="message-code">已撤下</p>
      <h1>该决定已撤下，不再公示</h1>
      <dl class="facts">
        <Fact name="撤下原因">{withdrawalCauseLabels[withdrawal.cause]}</Fact>
        <Fact name="公开说明">
          <span class="long">{withdrawal.explanation}</span>
        </Fact>
        {withdrawal.documentNo === null ? null : <Fact name="依据文书">{withdrawal.documentNo}</Fact>}
        <Fact name="撤下日期">
          <DateText on={chinaDateOf(withdrawal.at)} />
        </Fact>
        {subject === undefined ? null : (
          <Fact name="行政相对人">
            {subject.uscc === null ? subject.name : <a href={`/subjects/${subject.uscc}`}>{subject.name}</a>}
          </Fact>
        )}
      </dl>
    </article>,
  )
