import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import type { Preview } from '#app/domain/retention/preview-retention.server.ts'

type ClassItemProps = Preview & { errors?: Record<string, string>; typed?: Record<string, unknown> }

/** One class of data: its period, and the number of rows due at the next run. */
export function ClassItem({ errors, typed, ...kept }: ClassItemProps) {
	const t = useTranslations('retention')
	const common = useTranslations('common')
	const format = useFormatter()
	const { name, unit, amount, least, most, shipped, revision } = kept
	const title = t(`classes.${name}.title`)
	const bounds = { least: format.number(least), most: format.number(most), shipped: format.number(shipped) }
	return (
		<section id={name} aria-labelledby={`${name}-title`}>
			<h3 id={`${name}-title`}>{title}</h3>
			<p>
				{t(`classes.${name}.what`)}{' '}
				{common.rich('labelledPart', {
					label: t('kept'),
					value: () => <strong>{t(`amount.${unit}`, { count: amount })}</strong>,
				})}
				.
			</p>
			<Due {...kept} />
			<ActionForm errors={errors} values={typed ?? { amount: String(amount) }}>
				<input type="hidden" name="name" value={name} />
				<input type="hidden" name="revision" value={revision} />
				<NumberField
					name="amount"
					label={t(unit === 'years' ? 'inYears' : 'inDays')}
					hint={t('bounds', bounds)}
					required
				/>
				<div>
					<Button
						tone="secondary"
						name="type"
						value="set"
						aria-label={common('labelled', { label: t('save'), value: title })}
					>
						{t('save')}
					</Button>
				</div>
			</ActionForm>
		</section>
	)
}

function Due({ count, most, oldest, before, listed }: Preview) {
	const t = useTranslations('retention')
	const common = useTranslations('common')
	const day = (value: Date) => () => <LocalDate value={value} />
	return (
		<>
			<p>
				{count > most ? t('dueMore', { count: most }) : t('due', { count })}{' '}
				{oldest && t.rich('oldest', { when: day(oldest), before: day(before) })}
			</p>
			{listed.length > 0 && (
				<p>
					{common.rich('labelledPart', {
						label: t('first'),
						value: () =>
							listed.map(({ label }) => (
								<span key={label}>
									<bdi>{label}</bdi>{' '}
								</span>
							)),
					})}
				</p>
			)}
		</>
	)
}
