import { useTranslations } from 'use-intl/react'
import styles from './action-bar.module.css'

type ActionBarProps = {
	/** The form to which the boxes of the table belong, and where it leads. */
	form: string
	action: string
	/** Each a button that sends its name with the ticked rows. */
	actions: readonly { name: string; label: string }[]
}

/**
 * What can be done with the ticked rows, shown once one is ticked: by CSS alone, which also counts them. A browser that
 * cannot tell shows it always.
 */
export function ActionBar({ form, action, actions }: ActionBarProps) {
	const t = useTranslations('lists')
	return (
		<form id={form} method="get" action={action} className={styles.bar}>
			<strong className={styles.count}>{t('selected')}</strong>
			{actions.map(({ name, label }) => (
				<button key={name} type="submit" name="action" value={name}>
					{label}
				</button>
			))}
			<span>{t('preview')}</span>
		</form>
	)
}
