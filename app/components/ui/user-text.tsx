import referenceStyles from './reference.module.css'
import styles from './user-text.module.css'

type UserTextProps = {
	children: string | null | undefined
	/** Preserves paragraphs and starts each on the side its language is read from. */
	block?: boolean
}

/** Text typed by a person: it retains its own direction whatever the language of the page. */
export function UserText({ children, block = false }: UserTextProps) {
	if (!children) return null
	return block ? (
		<span dir="auto" className={styles.block}>
			{children}
		</span>
	) : (
		<bdi>{children}</bdi>
	)
}

/** The reference of a request or the code of a programme: left to right in every language, never broken. */
export function Reference({ children }: { children: string }) {
	return (
		<bdi dir="ltr" className={referenceStyles.whole}>
			{children}
		</bdi>
	)
}

const prefixed = /^(SOM-TA-)(.+)$/

/**
 * The reference of a request in a column of them: where columns are narrow, what is the same for all is heard and copied
 * but not seen.
 */
export function ListReference({ children }: { children: string }) {
	const [, prefix, own] = prefixed.exec(children) ?? []
	return (
		<bdi dir="ltr" className={referenceStyles.whole} title={children}>
			{prefix ? <span className={referenceStyles.prefix}>{prefix}</span> : null}
			{own ?? children}
		</bdi>
	)
}
