import { Fragment } from 'react'
import { isolateLtr } from '../bidi.ts'
import { unnumbered } from '../facts.ts'
import type { Translator } from '../translator.ts'
import type { DigestGroupProps } from './digest.tsx'

function nameOf(reference: string | undefined, t: Translator): string {
	if (!reference) return t('common.open')
	return reference === unnumbered ? t('common.draft') : isolateLtr(reference)
}

/** What has happened in one request: its reference leads to it, below it a line for each notice. Terse, since there may be many. */
export function DigestGroup({ reference, url, lines, t }: DigestGroupProps & { t: Translator }) {
	return (
		<p style={{ margin: '12px 0' }}>
			<a className="link" href={url} style={{ color: '#0b5a8a' }}>
				{nameOf(reference, t)}
			</a>
			{lines.map(({ notice, on }) => (
				<Fragment key={`${notice} ${on}`}>
					<br />
					{`${t('pattern.label', { label: t('pattern.day', { day: new Date(on) }) })} ${t(`${notice}.subject`)}`}
				</Fragment>
			))}
		</p>
	)
}
