import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'
type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }

/** Sends its form. */
export function Button({ tone = 'primary', type = 'submit', className, ...button }: ButtonProps) {
	return <button {...button} type={type} className={buttonClass(tone, className)} />
}

const buttonClass = (tone: ButtonTone, more?: string) =>
	[styles.button, styles[tone], more].filter(Boolean).join(' ')

type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; tone?: ButtonTone }

/** A link to the next action, with the appearance of a button. */
export function LinkButton({ tone = 'primary', className, children, ...link }: LinkButtonProps) {
	return (
		<a {...link} className={buttonClass(tone, className)}>
			{children}
		</a>
	)
}
