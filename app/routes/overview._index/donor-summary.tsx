import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useAmountIn } from '#app/components/contribution/contribution-panel.tsx'
import { HIDDEN } from '#app/components/releases/released-table.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { DonorOverview } from '#app/domain/figures/get-donor-overview.server.ts'
import figures from '../figures._index/figures.module.css'

/** What a donor asks first, over all its programmes: what it gave, what came of it, and what is unmet. */
export function DonorSummary({ totals, unmet }: Pick<DonorOverview, 'totals' | 'unmet'>) {
	const t = useTranslations('overview')
	const contribution = useTranslations('contribution')
	const words = useTranslations('figures')
	const format = useFormatter()
	const amountIn = useAmountIn()
	const id = useElementId()
	const [first, ...further] = totals.given.map(({ currency, amount }) => amountIn(amount, currency))
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className={figures.hidden}>
				{words('summary.title')}
			</h2>
			<ul className={figures.summary}>
				{totals.programmes > 0 && (
					<>
						<Told label={t('contribution')} beside={further.join(' + ')}>
							<span className={figures.amount}>{first ?? t('noAmount')}</span>
						</Told>
						<Told label={t('programmes')} beside={t('summary.open', { count: totals.open })}>
							{format.number(totals.programmes)}
						</Told>
						<Told label={contribution('delivered')}>{format.number(totals.delivered)}</Told>
					</>
				)}
				{unmet && (
					<Told
						label={t('unmet.title')}
						beside={words.rich('asAt', { when: () => <LocalDate value={unmet.asAt} /> })}
					>
						<a href="/overview/needs">{unmet.total === null ? HIDDEN : format.number(unmet.total)}</a>
					</Told>
				)}
			</ul>
		</section>
	)
}

type ToldProps = { label: string; beside?: ReactNode; children: ReactNode }

function Told({ label, beside, children }: ToldProps) {
	return (
		<li>
			<span>{label}</span>
			<b>{children}</b>
			<small>{beside}</small>
		</li>
	)
}
