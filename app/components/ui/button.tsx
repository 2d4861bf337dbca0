import type { ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'
type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }

/** Sends the form it stands in. */
export function Button({ tone = 'primary', type = 'submit', className, ...button }: ButtonProps) {
	return <button {...button} type={type} className={buttonClass(tone, className)} />
}

export const buttonClass = (tone: ButtonTone, more?: string) =>
	[styles.button, styles[tone], more].filter(Boolean).join(' ')
