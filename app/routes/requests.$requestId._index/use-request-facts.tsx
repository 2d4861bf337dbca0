import { useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { DueOn, NowWith } from '#app/components/record/clock-summary.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Clocks } from '#app/domain/clocks/get-clocks.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** Where a request stands, who has it until when, and whose it is: the facts in the head of its page. */
export function useRequestFacts(request: RequestView, { whole, reader }: Clocks): KeyFact[] {
	const t = useTranslations('request.overview')
	const status = useTranslations('status')
	const time = useTranslations('processingTime.now')
	const codes = useTranslations('codes.classificationNames')
	const { derived, classification, submittedAt } = request
	const running = whole?.running
	return [
		{
			label: t('status'),
			value: <StatusTag kind="request" status={request.status} />,
			detail: derived && status(`derived.${derived}`),
		},
		...(whole && running
			? [
					{
						label: time('with'),
						value: <NowWith reader={reader} party={running.party} awaited={whole.awaited} />,
						detail: (
							<>
								{time('since')} <LocalDate value={running.since} />
							</>
						),
					},
				]
			: []),
		...(running?.dueOn ? [{ label: time('due'), value: <DueOn running={running} /> }] : []),
		{
			label: t('state'),
			value: <a href={`/states/${request.stateIso3}`}>{request.state}</a>,
			detail: request.authority && <UserText>{request.authority}</UserText>,
		},
		...(classification ? [{ label: t('classification'), value: codes(classification) }] : []),
		...(submittedAt ? [{ label: t('submittedOn'), value: <LocalDate value={submittedAt} /> }] : []),
	]
}
