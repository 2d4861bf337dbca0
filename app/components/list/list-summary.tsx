import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { type ListAddress, listQuery } from '#app/forms/lists/list-address.ts'
import styles from './list-bar.module.css'
import type { ListFilter } from './list-filters.tsx'
import menuStyles from './list-menu.module.css'

type ListSummaryProps = {
	filters: readonly ListFilter[]
	address: ListAddress
	path: string
	/** The number of rows, in the words of the list. */
	children: ReactNode
}

/** The chosen filters, each as a link that removes it, and how many rows there are. */
export function ListSummary({ filters, address, path, children }: ListSummaryProps) {
	const t = useTranslations('lists.filters')
	const chosen = filters.flatMap(({ name, label, options }) =>
		(address.filters[name] ?? []).map((value) => ({
			name,
			value,
			label,
			text: options.find((option) => option.value === value)?.label ?? value,
		})),
	)
	return (
		<div className={styles.summary}>
			{chosen.length > 0 && (
				<nav aria-label={t('applied')}>
					<ul className={styles.chips}>
						{chosen.map(({ name, value, label, text }) => (
							<li key={`${name} ${value}`}>
								<a href={path + listQuery(address, { filters: without(address, name, value) })}>
									{label}: <bdi>{text}</bdi>
									<span className={menuStyles.hidden}> ({t('remove')})</span>
								</a>
							</li>
						))}
						<li>
							<a className={styles.clear} href={path + listQuery(address, { filters: {}, view: null })}>
								{t('clear')}
							</a>
						</li>
					</ul>
				</nav>
			)}
			<p className={styles.total}>{children}</p>
		</div>
	)
}

function without({ filters }: ListAddress, name: string, value: string) {
	const left = (filters[name] ?? []).filter((each) => each !== value)
	return { ...filters, [name]: left.length > 0 ? left : undefined }
}

/** What of the address has no effect: a column or a filter that is gone, or a slip of the pen. */
export function IgnoredNote({ names }: { names: readonly string[] }) {
	const t = useTranslations('lists')
	const format = useFormatter()
	if (names.length === 0) return null
	const marked = names.map((name) => `\u2068${name}\u2069`)
	return (
		<p className={styles.ignored} role="note">
			{t('ignored', { names: format.list(marked) })}
		</p>
	)
}
