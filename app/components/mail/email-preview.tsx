import type { ReactNode } from 'react'
import { Panel } from '../ui/panel.tsx'
import styles from './email-preview.module.css'

type LetterPreviewProps = {
	/** Where the HTML of the letter is answered as a page of its own, which no script runs on. */
	src: string
	language?: string | null
	direction?: 'ltr' | 'rtl' | 'auto'
	words: { html: string; openHtml: string; text: string }
	/** The text part, perhaps with its links to be followed. */
	children: ReactNode
}

/** A letter as its reader sees it: the HTML apart from this page, and the text part. */
export function EmailPreview({ src, language, direction = 'auto', words, children }: LetterPreviewProps) {
	return (
		<>
			<Panel title={words.html}>
				<iframe className={styles.preview} title={words.html} src={src} sandbox="" />
				<p>
					<a href={src}>{words.openHtml}</a>
				</p>
			</Panel>
			<Panel title={words.text}>
				<pre className={styles.text} lang={language ?? undefined} dir={direction}>
					{children}
				</pre>
			</Panel>
		</>
	)
}
