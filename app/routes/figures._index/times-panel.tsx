import { useFormatter, useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import type { FigureSpan, FigureStep, SpanParty } from '#workflows/figures/definitions.ts'
import { listAddress } from './list-address.ts'
import { NumberLink } from './number-link.tsx'

/** The step that ends each measured time. */
const ends: Record<FigureSpan, FigureStep> = {
	decision: 'decided',
	offer: 'offered',
	confirmation: 'confirmed',
	delivery: 'delivered',
	whole: 'ended',
}

/** A State is not told which part of UNODC had a need. */
const hiddenFromStates: ReadonlySet<SpanParty> = new Set<SpanParty>(['office', 'programme'])

/** Working days of each step that ended in the period, of all parties and of each by itself. */
export function TimesPanel(figures: Figures) {
	const t = useTranslations('figures')
	const format = useFormatter()
	const nameOf = usePeriodName()
	const { times, whose, period, before } = figures
	const shown = times.filter(
		({ span, party }) => whose !== 'state' || span !== 'whole' || !hiddenFromStates.has(party),
	)
	const days = (value: number | null) => (value === null ? '' : format.number(value))
	const partyOf = (party: SpanParty) =>
		t(`parties.${whose === 'state' && hiddenFromStates.has(party) ? 'unodc' : party}`)
	if (shown.length === 0) return null
	return (
		<Panel title={t('panels.times')} id="times">
			<Table
				caption={t('panels.times')}
				captionHidden
				head={[
					t('head.step'),
					t('head.party'),
					t('head.count'),
					t('head.median'),
					t('head.p90'),
					...(before ? [t('head.medianBefore', { period: nameOf(before) })] : []),
				]}
				numeric={[2, 3, 4, 5]}
				rows={shown.map(({ span, party, n, median, p90, before: last }) => [
					party === 'all' ? <b key="span">{t(`spans.${span}`)}</b> : t(`spans.${span}`),
					partyOf(party),
					<NumberLink
						key="count"
						value={n}
						href={
							party === 'all' && span === 'decision'
								? listAddress(figures, { step: ends[span], period })
								: undefined
						}
					/>,
					days(median),
					days(p90),
					...(before ? [days(last)] : []),
				])}
			/>
		</Panel>
	)
}
