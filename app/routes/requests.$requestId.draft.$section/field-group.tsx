import type { ReactNode } from 'react'
import styles from './field-group.module.css'

/** Fields that belong together under one name, which a screen reader says with each of them. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
	return (
		<fieldset className={styles.group}>
			<legend>{title}</legend>
			{hint && <p className={styles.hint}>{hint}</p>}
			<div className={styles.fields}>{children}</div>
		</fieldset>
	)
}
