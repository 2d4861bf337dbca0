import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '../corrections/corrected.tsx'
import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/fact-list.tsx'
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

/** The indicators of a need and their progress. */
export function IndicatorsPanel({ indicators, addAt }: IndicatorsPanelProps) {
	const t = useTranslations('indicators')
	return (
		<Panel title={t('title')} id="indicators">
			{indicators.length === 0 && <Empty title={t('none')} />}
			{indicators.map((indicator) => (
				<Indicator key={indicator.position} indicator={indicator} />
			))}
			{addAt && indicators.length > 0 && (
				<LinkButton tone="secondary" href={addAt}>
					{t('add')}
				</LinkButton>
			)}
		</Panel>
	)
}

function Indicator({ indicator }: { indicator: ShownIndicator }) {
	const t = useTranslations('indicators')
	const { position, baseline, target, latest, history } = indicator
	const value = (text: string) => (text ? <UserText>{text}</UserText> : t('notTold'))
	return (
		<section aria-labelledby={`indicator-${position}`}>
			<h3 id={`indicator-${position}`}>
				<UserText>{indicator.indicator}</UserText>
			</h3>
			<FactList
				items={[
					{ label: t('unit'), value: value(indicator.unit) },
					{ label: t('baseline'), value: value(baseline) },
					{ label: t('target'), value: value(target) },
					{ label: t('reached'), value: latest ? <Latest latest={latest} /> : t('notMeasured') },
				]}
			/>
			<Progress indicator={indicator} />
			{history.length > 0 && <History history={history} />}
		</section>
	)
}

function Latest({ latest }: { latest: NonNullable<ShownIndicator['latest']> }) {
	return (
		<>
			<strong>
				<UserText>{latest.reached}</UserText>
			</strong>{' '}
			(<LocalDate value={latest.measuredOn} />)
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
		<p>
			<meter min={0} max={100} value={Math.min(100, Math.max(0, progress))} aria-label={told} /> {told}
		</p>
	)
}

function History({ history }: Pick<ShownIndicator, 'history'>) {
	const t = useTranslations('indicators')
	return (
		<details>
			<summary>{t('history', { count: history.length })}</summary>
			<Table
				caption={t('readings')}
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
