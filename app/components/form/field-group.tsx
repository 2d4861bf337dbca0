import type { ReactNode } from 'react'
import styles from './field-group.module.css'

type FieldGroupProps = { title: string; hint?: string | undefined; help?: ReactNode; children: ReactNode }

/** Fields that belong together under one name, which a screen reader says with each of them. */
export function FieldGroup({ title, hint, help, children }: FieldGroupProps) {
	return (
		<fieldset className={styles.group}>
			<legend>{title}</legend>
			{hint && <p className={styles.hint}>{hint}</p>}
			{help}
			<div className={styles.fields}>{children}</div>
		</fieldset>
	)
}
