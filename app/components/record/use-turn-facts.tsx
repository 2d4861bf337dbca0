import { useTranslations } from 'use-intl/react'
import type { ShownStanding } from '#workflows/clock/view.ts'
import type { StateRole } from '#workflows/roles.ts'
import type { KeyFact } from '../layout/page.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { DueOn, NowWith } from './clock-summary.tsx'

type Turn = {
	reader: 'state' | 'office'
	clock: { running: ShownStanding | null; awaited: 'you' | readonly StateRole[] | null } | null
}

/** Who has a record, since when and until when, as facts in the head of its page; none while no clock runs. */
export function useTurnFacts({ reader, clock }: Turn): KeyFact[] {
	const t = useTranslations('processingTime.now')
	const running = clock?.running
	if (!running) return []
	return [
		{
			label: t('with'),
			value: <NowWith reader={reader} party={running.party} awaited={clock.awaited} />,
			detail: (
				<>
					{t('since')} <LocalDate value={running.since} />
				</>
			),
		},
		...(running.dueOn
			? [
					{
						label: t('due'),
						value: <DueOn running={running} />,
						// Today, or since a day off: the date alone says so.
						detail: running.left ? t(running.overdue ? 'late' : 'left', { days: running.left }) : undefined,
					},
				]
			: []),
	]
}
