import { useFormatter, useTranslations } from 'use-intl/react'
import { useAmountIn } from '#app/components/contribution/contribution-panel.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { Figure } from '#app/domain/figures/figures.ts'
import type { DonorOverview } from '#app/domain/figures/get-donor-overview.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'

import styles from './overview.module.css'

type Programme = DonorOverview['programmes'][number]
type ProgrammesProps = { programmes: readonly Programme[] }

/** The programmes of the donor: what it gave, and what became of it. */
export function ProgrammeTable({ programmes }: ProgrammesProps) {
	const t = useTranslations('overview')
	const contribution = useTranslations('contribution')
	const format = useFormatter()
	const amount = useAmountIn()
	return (
		<div className={styles.programmes}>
			<Table
				caption={t('programmes')}
				head={[
					t('programme'),
					t('contribution'),
					...(['planned', 'committed', 'spent', 'delivered', 'perLearner'] as const).map((key) =>
						contribution(key),
					),
				]}
				numeric={[1, 2, 3, 4, 5, 6]}
				rows={programmes.map((programme) => [
					<ProgrammeName key="name" {...programme} />,
					<Contribution key="contribution" {...programme} />,
					amount(programme.planned, programme.currency),
					amount(programme.committed, programme.currency),
					amount(programme.spent, programme.currency),
					format.number(programme.delivered),
					amount(programme.perLearner, programme.currency),
				])}
			/>
		</div>
	)
}

/** What the programmes can still give, and where their deliveries stand: folded, since it answers what is asked second. */
export function CapacityTable({ programmes }: ProgrammesProps) {
	const t = useTranslations('overview')
	const codes = useSay('codes')
	const amount = (count: Figure, unit: string) =>
		count === null ? t('hidden') : t('amount', { count, unit: wordOf(codes, `capacityUnits.${unit}`, unit) })
	return (
		<Fold title={t('capacityAndDeliveries')} isAside>
			<Table
				caption={t('capacityAndDeliveries')}
				captionHidden
				head={[t('programme'), t('earmarks'), t('capacity'), t('promised'), t('money'), t('deliveries')]}
				numeric={[2, 3, 4]}
				rows={programmes.map((programme) => [
					<Reference key="code">{programme.code}</Reference>,
					<Earmarks key="earmarks" {...programme} />,
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
		</Fold>
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
		<Fold title={t('title')} id="results">
			<Table
				caption={t('title')}
				captionHidden
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
		</Fold>
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

function ProgrammeName({ id, code, title, kind, status }: Programme) {
	const codes = useTranslations('codes')
	return (
		<>
			<a href={`/programmes/${id}`}>
				<Reference>{code}</Reference>
			</a>{' '}
			<UserText>{title}</UserText>
			<div className={styles.beside}>
				{codes(`kinds.${kind}`)} <StatusTag kind="programme" status={status} />
			</div>
		</>
	)
}

/** An amount; nothing where the programme has no currency. */
function Money({ amount, currency }: { amount: Figure; currency: string | null }) {
	const t = useTranslations('overview')
	if (currency === null) return null
	return amount === null ? t('hidden') : t('moneyAmount', { amount, currency })
}

function Contribution({ contributions, currency }: Programme) {
	const t = useTranslations('overview')
	const amountIn = useAmountIn()
	return contributions.map(({ amount, earmark }) => (
		<div key={`${amount} ${earmark}`}>{amount === null ? t('noAmount') : amountIn(amount, currency)}</div>
	))
}

/** What the contributions are for, in the words of the donor. */
const Earmarks = ({ contributions }: Programme) =>
	contributions
		.filter(({ earmark }) => earmark !== '')
		.map(({ amount, earmark }) => (
			<div key={`${amount} ${earmark}`}>
				<UserText>{earmark}</UserText>
			</div>
		))

function Deliveries({ cells }: { cells: Programme['deliveries'] }) {
	const t = useTranslations('overview')
	const text = useFigure()
	if (cells.length === 0) return t('noDeliveries')
	return (
		<ul className={styles.deliveries}>
			{cells.map(({ key, figure }) => (
				<li key={key}>
					<StatusTag {...statusOf('delivery', key)} />
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
