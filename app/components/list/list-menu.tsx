import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { type ListAddress, listQuery, viewQuery } from '#app/forms/lists/list-address.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import { Button } from '../ui/button.tsx'
import styles from './list-menu.module.css'

type ColumnChoice = { name: string; label: string }

type ListToolsProps = {
	list: ListName
	address: ListAddress
	columns: readonly ColumnChoice[]
	shown: readonly string[]
	/** Whether this reader may export the list. */
	mayExport: boolean
}

/** What is shown of a list, and the file with exactly that. */
export function ListTools({ list, address, columns, shown, mayExport }: ListToolsProps) {
	const t = useTranslations('lists')
	const exported = listQuery({ ...address, size: 25, view: null }, { columns: shown })
	return (
		<>
			<ListMenu label={t('columns.title')} end>
				<form method="post" action="/views/columns">
					<input type="hidden" name="list" value={list} />
					<input type="hidden" name="query" value={viewQuery(address)} />
					<fieldset className={styles.choices}>
						<legend className={styles.hidden}>{t('columns.title')}</legend>
						{columns.map(({ name, label }) => (
							<label key={name}>
								<input type="checkbox" name="columns" value={name} defaultChecked={shown.includes(name)} />
								{label}
							</label>
						))}
					</fieldset>
					<Button>{t('columns.save')}</Button>
				</form>
			</ListMenu>
			{mayExport && (
				<LinkMenu
					label={t('export.title')}
					links={(['xlsx', 'csv'] as const).map((format) => ({
						href: `/lists/${list}/export.${format}${exported}`,
						label: format.toUpperCase(),
					}))}
				>
					<p className={styles.note}>{t('export.note')}</p>
				</LinkMenu>
			)}
		</>
	)
}

type ListMenuProps = {
	label: string
	/** How many choices inside are made. */
	chosen?: number
	/** Opens towards the start of the line, for the last menus of a row. */
	end?: boolean
	children: ReactNode
}

/** A button that opens a small panel below it, without JavaScript; on a phone the panel takes the whole width. */
export function ListMenu({ label, chosen = 0, end = false, children }: ListMenuProps) {
	return (
		<details className={end ? `${styles.menu} ${styles.end}` : styles.menu} name="list-menu" data-menu="">
			<summary className={styles.press}>
				{label}
				{chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
			</summary>
			<div>{children}</div>
		</details>
	)
}

type LinkMenuProps = {
	label: string
	links: readonly { href: string; label: string; isCurrent?: boolean }[]
	/** Below the links: what they do. */
	children?: ReactNode
}

/** A button that opens a list of links, for the last menus of a row. */
export function LinkMenu({ label, links, children }: LinkMenuProps) {
	return (
		<ListMenu label={label} end>
			<ul className={styles.files}>
				{links.map(({ href, label: text, isCurrent = false }) => (
					<li key={href}>
						<a href={href} aria-current={isCurrent ? 'page' : undefined}>
							<bdi>{text}</bdi>
						</a>
					</li>
				))}
			</ul>
			{children}
		</ListMenu>
	)
}
