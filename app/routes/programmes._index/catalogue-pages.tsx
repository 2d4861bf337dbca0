import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { type CatalogueQuery, queryOf } from '#app/forms/programme/catalogue.ts'
import styles from './catalogue.module.css'

/** The way to the other pages of a long list. */
export function CataloguePages({
	filter,
	page,
	pages,
}: {
	filter: CatalogueQuery
	page: number
	pages: number
}) {
	const t = useTranslations('programmes')
	const common = useTranslations('common')
	return (
		<nav aria-label={t('pages')} className={styles.buttons}>
			{page > 1 && (
				<LinkButton href={`/programmes${queryOf(filter, page - 1)}`} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}
			<p>{t('pageOf', { page, pages })}</p>
			{page < pages && (
				<LinkButton href={`/programmes${queryOf(filter, page + 1)}`} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}
