import { createContext, type ReactNode, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './page.module.css'

type Crumb = { href: string; label: string }

type PageProps = {
	title: string
	/** Stands in for the title in the browser's tab when the title has text of a person in it that is too long. */
	tabTitle?: string
	lead?: ReactNode
	breadcrumbs?: readonly Crumb[]
	actions?: ReactNode
	children?: ReactNode
}

/** The head of a page and what is on it. Names the document too. */
export function Page({ title, tabTitle, lead, breadcrumbs = [], actions, children }: PageProps) {
	usePageTitle(tabTitle ?? title)
	return (
		<>
			{breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
			<div className={styles.head}>
				<div className={styles.words}>
					<h1 dir="auto">{title}</h1>
					{lead && <div className={styles.lead}>{lead}</div>}
				</div>
				{actions && <div className={styles.actions}>{actions}</div>}
			</div>
			<div className={styles.content}>{children}</div>
		</>
	)
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
	const t = useTranslations('common')
	return (
		<nav className={styles.crumbs} aria-label={t('navigation.breadcrumbs')}>
			<ol>
				{crumbs.map(({ href, label }) => (
					<li key={href}>
						<a href={href}>
							<bdi>{label}</bdi>
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

/** Holds the title that the page gave itself while it was rendered. */
export type TitleHolder = { current: string | null }

const TitleContext = createContext<TitleHolder>({ current: null })
export const TitleProvider = TitleContext.Provider

/** Stands in the head until the page below it has been rendered and its title is known. */
export const titlePlace = '\u2063title\u2063'

/** The text of the title element: on the server with room for the page, in the browser what the server wrote. */
export const documentTitle = (siteName: string) =>
	typeof document === 'undefined' ? titlePlace + siteName : document.title

/** Names the document after the page. The server puts the title in place; the browser finds it there. */
function usePageTitle(title: string) {
	useContext(TitleContext).current = title
}
