import { useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { useTurnFacts } from '#app/components/record/use-turn-facts.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Clocks } from '#app/domain/clocks/get-clocks.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'

/** Where a request stands, who has it until when, and whose it is: the facts in the head of its page. */
export function useRequestFacts(request: RequestView, { whole, reader }: Clocks): KeyFact[] {
	const t = useTranslations('request.overview')
	const status = useTranslations('status')
	const turn = useTurnFacts({ reader, clock: whole })
	const codes = useTranslations('codes.classificationNames')
	const { derived, classification, submittedAt } = request
	return [
		{
			label: t('status'),
			value: <StatusTag kind="request" status={request.status} />,
			detail: derived && status(`derived.${derived}`),
		},
		...turn,
		{
			label: t('state'),
			value: <a href={`/states/${request.stateIso3}`}>{request.state}</a>,
			detail: request.authority && <UserText>{request.authority}</UserText>,
		},
		...(classification ? [{ label: t('classification'), value: codes(classification) }] : []),
		...(submittedAt ? [{ label: t('submittedOn'), value: <LocalDate value={submittedAt} /> }] : []),
	]
}
