/** Browser features that our pages never use. */
const refused = [
	'accelerometer',
	'attribution-reporting',
	'autoplay',
	'bluetooth',
	'browsing-topics',
	'camera',
	'clipboard-read',
	'clipboard-write',
	'compute-pressure',
	'cross-origin-isolated',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'sync-xhr',
	'unload',
	'usb',
	'window-management',
	'xr-spatial-tracking',
]

// The sign-in pages use passkeys.
const own = ['publickey-credentials-create', 'publickey-credentials-get']

/** The value of `Permissions-Policy`: no device feature but passkeys, and none for frames. */
export const permissionsPolicy = [
	...refused.map((feature) => `${feature}=()`),
	...own.map((feature) => `${feature}=(self)`),
].join(', ')
