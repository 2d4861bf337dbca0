import { useTranslations } from 'use-intl/react'
import { BurnDown, type BurnDownModel } from '../charts/burn-down.tsx'
import { Panel } from '../ui/panel.tsx'

type Line = { total: number; points: readonly { on: string; left: number }[] } | null

type BurnDownPanelProps = {
	/** Days are `YYYY-MM-DD`; a line is null where there is no total to be used up. */
	burnDown: { from: string; to: string; today: string; capacity: Line; money: Line }
	currency: string | null
	asAt: Date | string
}

/** What is left of capacity and budget against time. Needs the words `contribution` and `charts`. */
export function BurnDownPanel({ burnDown, currency, asAt }: BurnDownPanelProps) {
	const t = useTranslations('contribution')
	const { from, to, today, capacity, money } = burnDown
	const series: BurnDownModel['series'] = [
		...(capacity
			? [
					{
						key: 'capacity',
						label: t('capacity'),
						tone: 'move' as const,
						unit: { kind: 'number' as const },
						...capacity,
					},
				]
			: []),
		...(money && currency
			? [
					{
						key: 'money',
						label: t('money'),
						tone: 'good' as const,
						unit: { kind: 'money' as const, currency },
						...money,
					},
				]
			: []),
	]
	const [first] = series
	if (!first) return null
	return (
		<Panel title={t('burnDown')} id="burn-down">
			<BurnDown
				hasTitle={false}
				model={{
					key: 'burn-down',
					title: t('burnDown'),
					asAt: new Date(asAt).toISOString(),
					measure: first.label,
					unit: first.unit,
					from,
					to,
					today,
					series,
				}}
			/>
		</Panel>
	)
}
