import { useTranslations } from 'use-intl/react'
import { UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { ReturnedList, type ReturnedRow } from '#app/components/mail/returned-mail.tsx'
import { SinceLook } from '#app/components/record/since-look.tsx'
import { RequestStageLine } from '#app/components/record/stage-line.tsx'
import { TranslatedPage } from '#app/components/translation/translated.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RequestPage } from '#app/domain/record-pages/get-request-page.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { ClosurePanel, DecisionsPanel, ReopeningPanel } from './decisions-panel.tsx'
import { NeedsTable } from './needs-table.tsx'
import { NextPanel } from './next-panel.tsx'
import { MessagesPanel, QuestionsPanel } from './questions-panel.tsx'

/** What a request is about and what became of it, from its stage to the notices to its reader. */
export function RequestPanels({ page }: { page: Omit<RequestPage, 'questioned'> }) {
	const { request, clocks, returned, reopening, since, translations } = page
	const { id, needs } = request
	return (
		<>
			<UnreadableNotice readable={request.readable} />
			<ReturnedNotice rows={returned} />
			<RequestStageLine stages={request.stages} due={clocks.whole?.running?.dueOn ?? null} />
			<SinceLook
				since={since}
				requestId={id}
				needs={needs.map((need) => ({ id: need.id, number: needNumber(need) }))}
			/>
			<NeedsTable request={request} clocks={clocks} />
			<ClosurePanel closure={request.closure} />
			<ReopeningPanel requestId={id} reopening={reopening} />
			<DecisionsPanel decisions={request.decisions} />
			<TranslatedPage translations={translations} of="questions">
				<QuestionsPanel questions={request.questions} />
			</TranslatedPage>
			<NextPanel request={request} />
			<ClocksPanel requestId={id} clocks={clocks} />
			<MessagesPanel messages={request.messages} />
		</>
	)
}

/** Undeliverable e-mails about this request; its words are loaded where there are any. */
const ReturnedNotice = ({ rows }: { rows: readonly ReturnedRow[] }) =>
	rows.length > 0 && <ReturnedEmails rows={rows} />

function ReturnedEmails({ rows }: { rows: readonly ReturnedRow[] }) {
	const t = useTranslations('undeliverable.list')
	return (
		<Notice tone="warning" title={t('title')}>
			<ReturnedList rows={rows} />
		</Notice>
	)
}
