import { useFormatter, useTranslations } from 'use-intl/react'
import { type ListAddress, listQuery, pageSizes } from '#app/forms/lists/list-address.ts'
import styles from './list-bar.module.css'

type ListPagesProps = { address: ListAddress; path: string; previous: string | null; next: string | null }

/** Links to the neighbouring pages of a list, and the number of rows on one. */
export function ListPages({ address, path, previous, next }: ListPagesProps) {
	const t = useTranslations('lists.pages')
	const common = useTranslations('common')
	const format = useFormatter()
	const isFirst = previous === null
	return (
		<nav className={styles.pages} aria-label={t('label')}>
			<span className={styles.links}>
				{!isFirst && <a href={path + listQuery(address)}>{t('first')}</a>}
				{previous && (
					<a rel="prev" href={path + listQuery(address, { before: previous })}>
						{common('previous')}
					</a>
				)}
				{next && (
					<a rel="next" href={path + listQuery(address, { after: next })}>
						{common('next')}
					</a>
				)}
			</span>
			<span className={styles.sizes}>
				{t('size')}
				{pageSizes.map((size) => (
					<a
						key={size}
						href={path + listQuery(address, { size })}
						aria-current={size === address.size || undefined}
					>
						{format.number(size)}
					</a>
				))}
			</span>
		</nav>
	)
}
