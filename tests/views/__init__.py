"""Tests of the NetworkX views."""
