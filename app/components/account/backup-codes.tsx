import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Waiting } from '#app/forms/kept-form.ts'
import { ActionForm } from '../form/action-form.tsx'
import { TickField } from '../form/choice-group.tsx'
import { Button, LinkButton } from '../ui/button.tsx'

import { Panel } from '../ui/panel.tsx'
import styles from './backup-codes.module.css'
import { WaitingFields } from './sign-in-parts.tsx'

type BackupCodesProps = {
	codes: readonly string[]
	/** Address of the form that confirms they are stored. */
	action: string
	waiting: Waiting
	errors?: Record<string, string> | undefined
}

/** Backup codes, shown only once: to copy, print or download before continuing. */
export function BackupCodes({ codes, action, waiting, errors }: BackupCodesProps) {
	const t = useTranslations('secondFactor.codes')
	return (
		<Panel title={t('title')} id="codes">
			<p>{t('lead')}</p>
			<ul className={styles.codes} aria-label={t('list')}>
				{codes.map((code) => (
					<li key={code}>
						<code dir="ltr">{code}</code>
					</li>
				))}
			</ul>
			<Ways codes={codes} />
			<ActionForm
				action={action}
				errors={errors}
				values={{}}
				labelOf={() => t('kept')}
				schema={() => import('#app/forms/factor.ts').then(({ keptForm }) => keptForm)}
			>
				<WaitingFields {...waiting} />
				<input type="hidden" name="codes" value={codes.join(' ')} />
				<TickField name="kept" label={t('kept')} required />
				<Button name="step" value="kept">
					{t('button')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

/** The link itself contains the file, so that neither a script nor a second request for the codes is needed. */
function Ways({ codes }: Pick<BackupCodesProps, 'codes'>) {
	const t = useTranslations('secondFactor.codes')
	const [scripted, setScripted] = useState(false)
	const [copied, setCopied] = useState(false)
	useEffect(() => setScripted(true), [])
	const file = `${t('fileTitle')}\r\n\r\n${codes.join('\r\n')}\r\n`
	const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))
	return (
		<div className={styles.ways}>
			{scripted && (
				<>
					<Button type="button" tone="secondary" onClick={() => void copy()}>
						{t('copy')}
					</Button>
					<Button type="button" tone="secondary" onClick={() => window.print()}>
						{t('print')}
					</Button>
				</>
			)}
			<LinkButton
				tone="secondary"
				href={`data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${file}`)}`}
				download={t('fileName')}
			>
				{t('download')}
			</LinkButton>
			<span role="status">{copied && t('copied')}</span>
		</div>
	)
}
