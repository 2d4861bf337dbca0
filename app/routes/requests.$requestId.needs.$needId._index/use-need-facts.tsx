import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { useTurnFacts } from '#app/components/record/use-turn-facts.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import type { NeedClock } from '#app/domain/clocks/get-clocks.server.ts'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'

/** Where a need stands, who has it until when, and what it asks for: the facts in the head of its page. */
export function useNeedFacts(need: NeedView, clock: NeedClock): KeyFact[] {
	const t = useTranslations('needs.overview')
	const turn = useTurnFacts(clock)
	const format = useFormatter()
	const quantity = need.quantity === null ? null : format.number(need.quantity)
	return [
		{ label: t('status'), value: <StatusTag kind="need" status={need.status} /> },
		...turn,
		{ label: t('state'), value: <a href={`/states/${need.stateIso3}`}>{need.state}</a> },
		{ label: t('kind'), value: <Codes list="kinds" codes={[need.kind]} /> },
		...(need.lines.length > 0
			? [{ label: t('lines'), value: <LinesSummary lines={need.lines} /> }]
			: quantity === null
				? []
				: [{ label: t('quantity'), value: quantity }]),
	]
}
