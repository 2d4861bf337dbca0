import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '../corrections/corrected.tsx'
import { LinkButton } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Empty } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'

type RecordedMeasurement = { id: string; reached: string; measuredOn: Date; note: string; by: string | null }

export type ShownIndicator = {
	/** Position among the indicators of the need, counted from 0. */
	position: number
	indicator: string
	unit: string
	baseline: string
	target: string
	/** The latest measurement first. */
	history: readonly RecordedMeasurement[]
	latest: RecordedMeasurement | null
	/** In per cent; null where there are no numbers to compute it from. */
	progress: number | null
}

type IndicatorsPanelProps = {
	indicators: readonly ShownIndicator[]
	/** Address of the form for a measurement, for those who may add one. */
	addAt?: string | null
}

/** The indicators of a need and their progress, one a row, with the earlier measurements below. */
export function IndicatorsPanel({ indicators, addAt }: IndicatorsPanelProps) {
	const t = useTranslations('indicators')
	const value = (text: string) => (text ? <UserText>{text}</UserText> : t('notTold'))
	return (
		<Panel title={t('title')} id="indicators">
			{indicators.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('indicator'), t('unit'), t('baseline'), t('target'), t('reached')]}
					rows={indicators.map((indicator) => [
						<UserText key="name">{indicator.indicator}</UserText>,
						<Fragment key="unit">{value(indicator.unit)}</Fragment>,
						<Fragment key="baseline">{value(indicator.baseline)}</Fragment>,
						<Fragment key="target">{value(indicator.target)}</Fragment>,
						<Reached key="reached" indicator={indicator} />,
					])}
				/>
			)}
			{indicators
				.filter(({ history }) => history.length > 0)
				.map((indicator) => (
					<History key={indicator.position} indicator={indicator} />
				))}
			{addAt && indicators.length > 0 && (
				<p>
					<LinkButton tone="secondary" href={addAt}>
						{t('add')}
					</LinkButton>
				</p>
			)}
		</Panel>
	)
}

function Reached({ indicator }: { indicator: ShownIndicator }) {
	const t = useTranslations('indicators')
	const { latest } = indicator
	if (!latest) return t('notMeasured')
	return (
		<>
			<strong>
				<UserText>{latest.reached}</UserText>
			</strong>{' '}
			(<LocalDate value={latest.measuredOn} />)
			<Progress indicator={indicator} />
		</>
	)
}

/** The progress from baseline to target, where both and the measurement are numbers. */
function Progress({ indicator: { progress } }: { indicator: ShownIndicator }) {
	const t = useTranslations('indicators')
	const format = useFormatter()
	if (progress === null) return null
	const told = t('progress', { percent: format.number(progress / 100, { style: 'percent' }) })
	return (
		<div>
			<meter min={0} max={100} value={Math.min(100, Math.max(0, progress))} aria-label={told} />{' '}
			<small>{told}</small>
		</div>
	)
}

function History({ indicator: { indicator, history } }: { indicator: ShownIndicator }) {
	const t = useTranslations('indicators')
	const common = useTranslations('common')
	const label = `\u2068${indicator}\u2069`
	const title = common('labelled', { label, value: t('history', { count: history.length }) })
	return (
		<details>
			<summary>{title}</summary>
			<Table
				caption={title}
				captionHidden
				head={[t('measuredOn'), t('reached'), t('by'), t('note')]}
				rows={history.map(({ id, measuredOn, reached, by, note }) => [
					<LocalDate key="on" value={measuredOn} />,
					<Fragment key="reached">
						<UserText>{reached}</UserText>
						<Corrected name="measurement" id={id} />
					</Fragment>,
					by ? <UserText key="by">{by}</UserText> : '',
					note ? <UserText key="note">{note}</UserText> : '',
				])}
			/>
		</details>
	)
}
