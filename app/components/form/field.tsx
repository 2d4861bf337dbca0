import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './field.module.css'
import fieldGroupStyles from './field-group.module.css'
import type { FieldNotesUsed, FieldProps } from './form-context.ts'

type Parts = Pick<FieldProps, 'label' | 'hint' | 'required' | 'help'> & { field: FieldNotesUsed }

/** Label, hint and error above one control. */
export function Field({ label, hint, required, help, field, children }: Parts & { children: ReactNode }) {
	return (
		<div className={styles.field} data-invalid={field.error ? '' : undefined} data-label={label}>
			<label className={styles.label} htmlFor={field.id}>
				{label}
				{!required && <Optional />}
			</label>
			<FieldNotes hint={hint} field={field} />
			{help}
			{children}
		</div>
	)
}

/** The notes on a field, before and after it is filled in. */
export function FieldNotes({ hint, field }: Pick<Parts, 'hint' | 'field'>) {
	return (
		<>
			{hint && (
				<p id={field.hintId} className={styles.hint}>
					{hint}
				</p>
			)}
			{field.error && (
				<p id={field.errorId} className={styles.error}>
					{field.error}
				</p>
			)}
		</>
	)
}

/** Marks an optional field: most are required, so the exception is named. */
export function Optional() {
	const t = useTranslations('form')
	return <span className={styles.optional}> {t('optional')}</span>
}

type FieldGroupProps = { title: string; hint?: string | undefined; help?: ReactNode; children: ReactNode }

/** Fields that belong together under one name, which screen readers announce with each of them. */
export function FieldGroup({ title, hint, help, children }: FieldGroupProps) {
	return (
		<fieldset className={fieldGroupStyles.group}>
			<legend>{title}</legend>
			{hint && <p className={fieldGroupStyles.hint}>{hint}</p>}
			{help}
			<div className={fieldGroupStyles.fields}>{children}</div>
		</fieldset>
	)
}
