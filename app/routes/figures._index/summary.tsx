import { useFormatter, useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { useElementId } from '#app/components/ui/element-id.ts'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import styles from './figures.module.css'
import { listAddress } from './list-address.ts'
import { NumberLink } from './number-link.tsx'

const shown = ['submitted', 'accepted', 'delivered'] as const

/** The numbers that a reader looks for first, each beside the period before where it is of a period. */
export function Summary(figures: Figures<'steps' | 'times' | 'overdue'>) {
	const t = useTranslations('figures')
	const format = useFormatter()
	const nameOf = usePeriodName()
	const id = useElementId()
	const { steps, times, period, before, whose } = figures
	const then = (value: number | null | undefined) =>
		before && typeof value === 'number'
			? t('summary.before', { period: nameOf(before), value: format.number(value) })
			: null
	const decision = times.find(({ span, party }) => span === 'decision' && party === 'all')
	const [late, lateWithStates] = [
		lateWith(figures, isOffice),
		lateWith(figures, (party) => party === 'state'),
	]
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className={styles.hidden}>
				{t('summary.title')}
			</h2>
			<ul className={styles.summary}>
				{shown.map((step) => {
					const row = steps.find((each) => each.step === step)
					return (
						<li key={step}>
							<span>{t(`steps.${step}`)}</span>
							<b>
								<NumberLink value={row?.n ?? 0} href={listAddress(figures, { step, period })} />
							</b>
							<small>{then(row?.before)}</small>
						</li>
					)
				})}
				<li data-late={late > 0 || undefined}>
					<span>{t('summary.late')}</span>
					<b>
						<NumberLink value={late} href={listAddress(figures, { late: 'office' })} />
					</b>
					<small>
						{t('summary.before', {
							period: t(whose === 'state' ? 'summary.lateOwn' : 'summary.lateState'),
							value: format.number(lateWithStates),
						})}
					</small>
				</li>
				{decision?.median != null && (
					<li>
						<span>{t('summary.median')}</span>
						<b>{format.number(decision.median)}</b>
						<small>{then(decision.before)}</small>
					</li>
				)}
			</ul>
		</section>
	)
}

const isOffice = (party: string) => party === 'office' || party === 'programme'

const lateWith = ({ overdue }: Pick<Figures<'overdue'>, 'overdue'>, isOne: (party: string) => boolean) =>
	overdue.filter(({ party }) => isOne(party)).reduce((sum, { n }) => sum + n, 0)
