import { useTranslations } from 'use-intl/react'
import styles from './search-box.module.css'

/** Searches everything that the reader may see, from every page. */
export function SearchBox() {
	const t = useTranslations('common')
	return (
		<search className={styles.search}>
			<form action="/search">
				<span className={styles.loupe} aria-hidden="true" />
				<input
					type="search"
					name="q"
					aria-label={t('navigation.search')}
					placeholder={t('navigation.search')}
					dir="auto"
					maxLength={300}
				/>
				<button type="submit">{t('actions.search')}</button>
			</form>
		</search>
	)
}
