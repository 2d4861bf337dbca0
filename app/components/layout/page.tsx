import { createContext, type ReactNode, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './page.module.css'

type Crumb = { href: string; label: string }

type PageProps = {
	title: string
	/** Replaces a long title with a person's text in the browser's tab. */
	tabTitle?: string
	lead?: ReactNode
	breadcrumbs?: readonly Crumb[]
	actions?: ReactNode
	children?: ReactNode
}

/** The head of a page and its content. Also sets the document's title. */
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

/** The title that the page set while it was rendered. */
export type TitleHolder = { current: string | null }

const TitleContext = createContext<TitleHolder>({ current: null })
export const TitleProvider = TitleContext.Provider

/** Placeholder in the head until the page below it has been rendered and its title is known. */
export const titlePlace = '\u2063title\u2063'

/** The text of the title element: on the server with the placeholder, in the browser as the server wrote it. */
export const documentTitle = (siteName: string) =>
	typeof document === 'undefined' ? titlePlace + siteName : document.title

/** Sets the document's title. The server replaces the placeholder; the browser finds the result. */
function usePageTitle(title: string) {
	useContext(TitleContext).current = title
}
