import { useTranslations } from 'use-intl/react'
import styles from './search-box.module.css'

/** Looks for requests by reference, or by words of their titles, from every page. */
export function SearchBox() {
	const t = useTranslations('common')
	return (
		<search className={styles.search}>
			<form action="/requests">
				<span className={styles.loupe} aria-hidden="true" />
				<input
					type="search"
					name="text"
					aria-label={t('navigation.search')}
					placeholder={t('navigation.search')}
					maxLength={100}
				/>
				<button type="submit">{t('actions.search')}</button>
			</form>
		</search>
	)
}
