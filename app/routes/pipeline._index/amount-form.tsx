import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Button } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { usualAmounts } from '#workflows/pipeline/need.ts'
import styles from './pipeline.module.css'

type AmountFormProps = { amount: number | null; typed: string; isWrong: boolean }

/** The usual amounts as links, and a field for any other. What was typed stays, with the error at its field. */
export function AmountForm({ amount, typed, isWrong }: AmountFormProps) {
	const t = useTranslations('pipeline')
	const id = useElementId()
	return (
		<div className={styles.choice}>
			<nav aria-label={t('usual')} className={styles.usual}>
				{usualAmounts.map((usual) => (
					<a
						key={usual}
						href={`/pipeline?amount=${usual}`}
						aria-current={usual === amount ? 'page' : undefined}
					>
						{t('usd', { amount: usual })}
					</a>
				))}
			</nav>
			<search>
				<form method="get">
					<div className={field.field} data-invalid={isWrong || undefined}>
						<label className={field.label} htmlFor={id}>
							{t('amount')}
						</label>
						{isWrong && (
							<p className={field.error} id={`${id}error`} role="alert">
								{t('badAmount')}
							</p>
						)}
						<input
							id={id}
							name="amount"
							inputMode="numeric"
							autoComplete="off"
							dir="ltr"
							className={field.short}
							maxLength={100}
							defaultValue={typed}
							aria-invalid={isWrong || undefined}
							aria-describedby={isWrong ? `${id}error` : undefined}
						/>
					</div>
					<Button tone="secondary">{t('show')}</Button>
				</form>
			</search>
		</div>
	)
}
