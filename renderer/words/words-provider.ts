export { I18nextProvider as WordsProvider } from 'react-i18next'
