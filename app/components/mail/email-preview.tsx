import type { ReactNode } from 'react'
import { Panel } from '../ui/panel.tsx'
import styles from './email-preview.module.css'

type LetterPreviewProps = {
	/** Address of the e-mail's HTML as a page of its own, on which no script runs. */
	src: string
	language?: string | null
	direction?: 'ltr' | 'rtl' | 'auto'
	words: { html: string; openHtml: string; text: string }
	/** The text part, optionally with links. */
	children: ReactNode
}

/** An e-mail as its reader sees it: the HTML isolated from this page, and the text part. */
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
