import { useFormatter, useTranslations } from 'use-intl/react'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { type Status, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { Figure } from '#app/domain/figures/figures.ts'
import type { DonorView } from '#app/domain/figures/get-donor-figures.server.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'

import styles from './overview.module.css'

type Programme = DonorView['programmes'][number]
type ProgrammesProps = { programmes: readonly Programme[] }

/** The programmes of the donor: contribution, capacity, reservations, status of deliveries. */
export function ProgrammeTable({ programmes }: ProgrammesProps) {
	const t = useTranslations('overview')
	const codes = useTranslations('codes')
	const amount = (count: Figure, unit: string) => {
		const key = `capacityUnits.${unit}` as Parameters<typeof codes>[0]
		return count === null ? t('hidden') : t('amount', { count, unit: codes.has(key) ? codes(key) : unit })
	}
	return (
		<Table
			caption={t('programmes')}
			head={[
				t('programme'),
				t('kind'),
				t('status'),
				t('contribution'),
				t('capacity'),
				t('promised'),
				t('money'),
				t('deliveries'),
			]}
			numeric={[4, 5, 6]}
			rows={programmes.map((programme) => [
				<ProgrammeName key="name" {...programme} />,
				codes(`kinds.${programme.kind}`),
				<StatusTag key="status" kind="programme" status={programme.status} />,
				<Contribution key="contribution" {...programme} />,
				isOneFigure(programme.capacities) ? (
					amount(programme.capacity, programme.capacityUnit)
				) : (
					<LinesSummary key="capacity" lines={programme.capacities} />
				),
				isOneFigure(programme.promisedLines) || isOneFigure(programme.capacities) ? (
					amount(programme.promised, programme.capacityUnit)
				) : (
					<LinesSummary key="promised" lines={programme.promisedLines} />
				),
				<Money key="money" amount={programme.money} currency={programme.currency} />,
				<Deliveries key="deliveries" cells={programme.deliveries} />,
			])}
		/>
	)
}

/** The results of the programmes: people trained, goods handed over. */
export function ResultsTable({ programmes }: ProgrammesProps) {
	const t = useTranslations('overview.results')
	const overview = useTranslations('overview')
	const text = useFigure()
	const withResults = programmes.filter(hasResults)
	if (withResults.length === 0) return null
	return (
		<Table
			caption={t('title')}
			head={[
				overview('programme'),
				t('women'),
				t('men'),
				t('notStated'),
				t('certificates'),
				t('handedOver'),
				t('working'),
				t('outcomes'),
			]}
			numeric={[1, 2, 3, 4, 5, 6]}
			rows={withResults.map((programme) => [
				<Reference key="code">{programme.code}</Reference>,
				...programme.learners.map(({ figure }) => text(figure)),
				text(programme.certificates),
				text(programme.handedOver),
				text(programme.working),
				<Outcomes key="outcomes" outcomes={programme.outcomes} />,
			])}
		/>
	)
}

/** How many delivered needs were met, by outcome. */
function Outcomes({ outcomes }: Pick<Programme, 'outcomes'>) {
	const codes = useTranslations('codes.needOutcomes')
	const text = useFigure()
	const overview = useTranslations('overview')
	if (outcomes.every(({ figure }) => figure === null)) return overview('hidden')
	return (
		<ul className={styles.deliveries}>
			{outcomes
				.filter(({ figure }) => figure !== 0)
				.map(({ outcome, figure }) => (
					<li key={outcome}>
						{codes(outcome)} {text(figure)}
					</li>
				))}
		</ul>
	)
}

const hasResults = ({ learners, certificates, handedOver, working, outcomes }: Programme) =>
	[
		...learners.map(({ figure }) => figure),
		certificates,
		handedOver,
		working,
		...outcomes.map(({ figure }) => figure),
	].some((figure) => figure !== 0)

const ProgrammeName = ({ id, code, title }: Programme) => (
	<>
		<a href={`/programmes/${id}`}>
			<Reference>{code}</Reference>
		</a>{' '}
		<UserText>{title}</UserText>
	</>
)

/** An amount; nothing where the programme has no currency. */
function Money({ amount, currency }: { amount: Figure; currency: string | null }) {
	const t = useTranslations('overview')
	if (currency === null) return null
	return amount === null ? t('hidden') : t('moneyAmount', { amount, currency })
}

function Contribution({ contributions, currency }: Programme) {
	const t = useTranslations('overview')
	return contributions.map(({ amount, earmark }) => (
		<div key={`${amount} ${earmark}`}>
			{amount === null ? t('noAmount') : t('moneyAmount', { amount, currency: currency ?? '' })}
			{earmark && (
				<div>
					<UserText>{t('earmark', { earmark })}</UserText>
				</div>
			)}
		</div>
	))
}

function Deliveries({ cells }: { cells: Programme['deliveries'] }) {
	const t = useTranslations('overview')
	const text = useFigure()
	if (cells.length === 0) return t('noDeliveries')
	return (
		<ul className={styles.deliveries}>
			{cells.map(({ key, figure }) => (
				<li key={key}>
					<StatusTag {...({ kind: 'delivery', status: key } as Status)} />
					{text(figure)}
				</li>
			))}
		</ul>
	)
}

/** A number, or that it is not shown. */
function useFigure() {
	const t = useTranslations('overview')
	const format = useFormatter()
	return (figure: Figure) => (figure === null ? t('hidden') : format.number(figure))
}
