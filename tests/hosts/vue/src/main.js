import { defineElements } from '@portico/react/elements';
import { createApp } from 'vue';
import PartnerPage from './partner-page.vue';
import './parcelwise.css';

const { content, nonce } = document.querySelector('meta[name="portico"]');
defineElements({ baseUrl: content, sessionUrl: '/session', nonce });
createApp(PartnerPage).mount('#app');
