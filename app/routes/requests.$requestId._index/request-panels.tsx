import { useTranslations } from 'use-intl/react'
import { UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { ReturnedList, type ReturnedRow } from '#app/components/mail/returned-mail.tsx'
import { SinceLook } from '#app/components/record/since-look.tsx'
import { RequestStageLine } from '#app/components/record/stage-line.tsx'
import { TranslatedPage } from '#app/components/translation/translated.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RequestPage } from '#app/domain/record-pages/get-request-page.server.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { DecidePanel, PROPOSE } from './decide-panel.tsx'
import { ClosurePanel, DecisionsPanel, ReopeningPanel } from './decisions-panel.tsx'
import { NeedsTable } from './needs-table.tsx'
import { NextPanel } from './next-panel.tsx'
import { MessagesPanel, QuestionsPanel } from './questions-panel.tsx'

type RequestPanelsProps = { page: Omit<RequestPage, 'questioned'>; problem: Problem | undefined }

/** What a request is about and what became of it, from its stage to the notices to its reader. */
export function RequestPanels({ page, problem }: RequestPanelsProps) {
	const { request, clocks, returned, reopening, since, translations, evidence } = page
	const { id, needs } = request
	const proposes = request.openTo.includes(PROPOSE)
	const areAllPending = needs.every(({ status }) => status === 'pending')
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
			{evidence && (
				<DecidePanel request={request} evidence={evidence} proposes={proposes} problem={problem} />
			)}
			{!(evidence && areAllPending) && <NeedsTable request={request} clocks={clocks} />}
			<ClosurePanel closure={request.closure} />
			<ReopeningPanel requestId={id} reopening={reopening} />
			{!(evidence && !proposes) && <DecisionsPanel decisions={request.decisions} />}
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
