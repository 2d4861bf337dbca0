import { createContext, type ReactNode, useContext } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './page.module.css'
import { type Tab, Tabs } from './page-tabs.tsx'

type Crumb = { href: string; label: string }

/** One of the few facts by which a record is recognized; details are smaller, below it. */
export type KeyFact = { label: string; value: ReactNode; detail?: ReactNode }

type PageProps = {
	title: string
	/** Replaces a long title with a person's text in the browser's tab. */
	tabTitle?: string
	lead?: ReactNode
	breadcrumbs?: readonly Crumb[]
	/** The reference of a record, after the breadcrumbs. */
	reference?: string | null | undefined
	actions?: ReactNode
	facts?: readonly KeyFact[]
	/** The pages of a record, which makes this page one of them. */
	tabs?: readonly Tab[]
	/** The saved views of a list, in the place of tabs: what follows them stands closer together, so that more rows are in sight. */
	views?: ReactNode
	/** The record, where this page is another than its overview: named above the tabs, with a link to the overview. */
	record?: { title: string; href: string }
	/** What stands beside the content: the reader's next step first. On a phone it comes before the content. */
	aside?: ReactNode
	children?: ReactNode
}

/** The head of a page and its content. Also sets the document's title. */
export function Page({ title, tabTitle, lead, actions, facts = [], tabs = [], views, ...page }: PageProps) {
	usePageTitle(tabTitle ?? title)
	const { breadcrumbs = [], reference, record, aside, children } = page
	const head = (
		<div className={views === undefined ? styles.head : `${styles.head} ${styles.tools}`}>
			<div className={styles.words}>
				<h1>
					<bdi>{title}</bdi>
				</h1>
				{lead && <div className={styles.lead}>{lead}</div>}
			</div>
			{actions && <div className={styles.actions}>{actions}</div>}
		</div>
	)
	return (
		<>
			<div className={bandOf(tabs.length > 0 || views !== undefined, facts.length > 0)}>
				<div className={styles.wrap}>
					{breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} reference={reference} />}
					{record ? (
						<p className={styles.record}>
							<a href={record.href}>
								<bdi>{record.title}</bdi>
							</a>
						</p>
					) : (
						head
					)}
					{facts.length > 0 && <KeyFacts facts={facts} />}
					{tabs.length > 0 && <Tabs tabs={tabs} />}
					{views}
				</div>
			</div>
			<div className={`${styles.wrap} ${views === undefined ? styles.below : styles.list}`}>
				{record && head}
				{aside ? (
					<div className={styles.columns}>
						<div className={styles.aside}>{aside}</div>
						<div className={styles.content}>{children}</div>
					</div>
				) : (
					<div className={styles.content}>{children}</div>
				)}
			</div>
		</>
	)
}

/** A record stands out from what one does with it, also one that has a single page. */
function bandOf(hasTabs: boolean, hasFacts: boolean) {
	if (hasTabs) return styles.band
	return hasFacts ? `${styles.band} ${styles.single}` : styles.top
}

function Breadcrumbs({ crumbs, reference }: { crumbs: readonly Crumb[]; reference: PageProps['reference'] }) {
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
				{reference && (
					<li>
						<bdi className={styles.reference}>{reference}</bdi>
					</li>
				)}
			</ol>
		</nav>
	)
}

function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
	return (
		<dl className={styles.facts}>
			{facts.map(({ label, value, detail }) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>
						{value}
						{detail && <small>{detail}</small>}
					</dd>
				</div>
			))}
		</dl>
	)
}

/** The title that the page set while it was rendered; `isRefused` where it answers a form that was refused. */
export type TitleHolder = { current: string | null; isRefused?: boolean }

const TitleContext = createContext<TitleHolder>({ current: null })
export const TitleProvider = TitleContext.Provider

/** Placeholder in the head until the page below it has been rendered and its title is known. */
export const titlePlace = '\u2063title\u2063'

/** The text of the title element: on the server with the placeholder, in the browser as the server wrote it. */
export const documentTitle = (siteName: string) =>
	typeof document === 'undefined' ? titlePlace + siteName : document.title

/**
 * Sets the document's title. The server replaces the placeholder; the browser finds the result. That a form was refused
 * is said first: it is what a screen reader begins with.
 */
function usePageTitle(title: string) {
	const t = useTranslations('form')
	const holder = useContext(TitleContext)
	holder.current = holder.isRefused ? t('titleOfError', { title }) : title
}
