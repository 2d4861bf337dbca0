import { useTranslations } from 'use-intl/react'
import styles from './search-box.module.css'

/** Looks for requests by reference, or by words of their titles, from every page. */
export function SearchBox() {
	const t = useTranslations('common.navigation')
	return (
		<search className={styles.search}>
			<form action="/requests">
				<span className={styles.loupe} aria-hidden="true" />
				<input type="search" name="text" aria-label={t('search')} placeholder={t('search')} maxLength={200} />
			</form>
		</search>
	)
}
