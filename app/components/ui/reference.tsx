import styles from './reference.module.css'

/** The reference of a request or the code of a programme: left to right in every language, never broken. */
export function Reference({ children }: { children: string }) {
	return (
		<bdi dir="ltr" className={styles.whole}>
			{children}
		</bdi>
	)
}
