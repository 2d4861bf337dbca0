import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { SettingButtons } from '#app/components/record/setting-parts.tsx'
import { unitsOf } from '#app/forms/target.ts'
import type { Target, TargetName } from '#workflows/targets.ts'
import styles from './target-form.module.css'

type Length = Pick<Target, 'amount' | 'unit'>
type TargetFormProps = {
	name: TargetName
	now: Length
	shipped: Length
	changed: boolean
	errors?: Record<string, string>
	typed?: Record<string, unknown>
}

/** One target time: its description, its source, and its length from now on. */
export function TargetForm({ name, now, shipped, changed, errors, typed }: TargetFormProps) {
	const t = useTranslations('settings.targets')
	const length = useLength()
	const title = t(`names.${name}`)
	return (
		<section className={styles.target} id={name} aria-labelledby={`${name}-title`}>
			<h3 id={`${name}-title`}>{title}</h3>
			<p className={styles.note}>
				{t(`sources.${name}`)}. {t('shipped', { length: length(shipped) })}
				{changed && (
					<>
						{' '}
						<strong>{t('changed')}</strong>
					</>
				)}
			</p>
			<ActionForm errors={errors} values={typed ?? { ...now, amount: String(now.amount) }}>
				<input type="hidden" name="name" value={name} />
				<div className={styles.fields}>
					<NumberField name="amount" label={t('amount')} required />
					<SelectField
						name="unit"
						label={t('unit')}
						options={unitsOf(name).map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
						required
					/>
					<SettingButtons title={title} changed={changed} />
				</div>
			</ActionForm>
		</section>
	)
}

/** A length of time in words: "10 working days". */
export function useLength() {
	const t = useTranslations('settings.targets.length')
	return ({ amount, unit }: Pick<Target, 'amount' | 'unit'>) => t(unit, { amount })
}
